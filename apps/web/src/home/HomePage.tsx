/** My boards on this device, templates, "start from your spreadsheet". */
export default function HomePage() {
  return <main />;
}
