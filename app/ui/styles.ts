import "./tokens.css";
import "./base.css";
import "./frame.css";
import "./letter.css";
import "./count.css";
import "./charts.css";
import "./form.css";
import "./print.css";
