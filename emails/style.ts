/** No colours of our own but the button's: mail programs then turn the rest right in dark mode. */
export const paper = {
  fontFamily: "Georgia, 'Times New Roman', serif",
  fontSize: "17px",
  lineHeight: "1.5",
  margin: "0",
};
export const paragraph = { fontSize: "17px", lineHeight: "1.5", margin: "0 0 16px" };
export const small = { fontSize: "14px", lineHeight: "1.5", margin: "0 0 8px" };
export const link = { color: "inherit", textDecoration: "underline" };
export const button = {
  backgroundColor: "#8c1c13",
  borderRadius: "4px",
  color: "#ffffff",
  display: "inline-block",
  fontSize: "18px",
  fontWeight: "bold",
  padding: "14px 28px",
  textDecoration: "none",
};
export const digits = { fontFamily: "monospace", fontSize: "30px", letterSpacing: "6px", margin: "8px 0 24px" };
