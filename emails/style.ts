const FAMILY = "Newsreader, Georgia, 'Times New Roman', serif";

/** Few colors of our own, so that email clients can adapt the rest to dark mode. */
export const paper = { fontFamily: FAMILY, fontSize: "18px", lineHeight: "1.5", margin: "0" };
export const masthead = { fontSize: "20px", fontWeight: "bold", lineHeight: "1", margin: "0 0 10px" };
export const line = { width: "56px", margin: "0 0 28px", borderTop: "3px solid #b3392b" };
export const letterhead = { borderLeft: "3px solid #b3392b", margin: "0 0 28px", paddingLeft: "16px" };
export const kicker = { fontSize: "14px", lineHeight: "1.4", margin: "0 0 4px" };
export const letterTitle = { fontSize: "24px", fontWeight: "bold", lineHeight: "1.2", margin: "0" };
export const paragraph = { fontSize: "18px", lineHeight: "1.5", margin: "0 0 16px" };
export const small = { fontSize: "14px", lineHeight: "1.5", margin: "0 0 8px" };
export const link = { color: "inherit", textDecoration: "underline" };
export const button = {
  backgroundColor: "#8c1c13",
  borderRadius: "3px",
  color: "#ffffff",
  display: "inline-block",
  fontSize: "18px",
  fontWeight: "bold",
  padding: "15px 30px",
  textDecoration: "none",
};
export const digits = {
  display: "inline-block",
  border: "1px solid currentColor",
  borderRadius: "3px",
  fontFamily: "monospace",
  fontSize: "30px",
  letterSpacing: "6px",
  lineHeight: "1",
  margin: "4px 0 24px",
  padding: "12px 10px 12px 16px",
};
