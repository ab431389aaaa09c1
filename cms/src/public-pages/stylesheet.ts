import { createHash } from 'node:crypto';

/** Ground, text, quiet text, lines, borders of fields, action and error: each text colour at least 4.5:1 on both grounds, borders 3:1. */
const light = scheme('#fbf8f3', '#ffffff', '#211d18', '#5a5249', '#e2d9cb', '#8a8072', '#17595e', '#ffffff', '#a3211d', '#2c6a3b');
const dark = scheme('#171513', '#211e1b', '#f5f0e8', '#c6bcae', '#443d36', '#94897b', '#84cbd0', '#000000', '#ffab9f', '#8fd19e');

const content = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--text);
font:1.125rem/1.55 "Fira Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;hyphens:auto}
.wrap{width:100%;max-width:44rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
header{background:var(--card);border-block-start:6px solid var(--primary);border-block-end:1px solid var(--line)}
.brand{display:inline-block;margin:0;padding-block:1rem .75rem;color:var(--text);text-decoration:none}
a.brand:hover .brand-title{text-decoration:underline}
.brand-title{display:block;font-weight:600;font-size:1.3rem;line-height:1.2;hyphens:manual}
.brand-town{display:block;color:var(--muted);font-size:1rem}
main{flex:1;padding-block:2rem 3rem}
main>*:first-child{margin-block-start:0}
h1,h2,h3{line-height:1.25;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.35rem + 1.9vw,2.6rem);margin:0 0 1rem}
h2{font-size:1.4rem;margin:2rem 0 .75rem}
p{margin:0 0 .75em}
ul,ol,dl{margin:0 0 1em}
li{margin-block:.25em}
dt{font-weight:600}
dd{margin:0 0 .75em;white-space:pre-line}
a{color:var(--primary);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--text);outline-offset:3px;border-radius:.25rem}
form{margin-block-start:1.5rem}
fieldset{margin:0 0 2rem;padding:0;border:0;min-width:0}
legend{padding:0;margin-block-end:1rem;font-size:1.4rem;font-weight:600;line-height:1.25}
.field{margin-block-end:1.5rem}
.field label{display:block;font-weight:600}
.field .optional{font-weight:400;color:var(--muted)}
.hint{margin:.1rem 0 0;color:var(--muted);font-size:1rem}
input,textarea,select{font:inherit;color:inherit}
.field>input,textarea,select{display:block;width:100%;min-height:3rem;margin-block-start:.4rem;padding:.55rem .75rem;background:var(--card);
border:2px solid var(--border);border-radius:.5rem}
textarea{min-height:9rem;resize:vertical}
.check{display:flex;gap:.75rem;align-items:flex-start}
.check input{flex:none;width:1.75rem;height:1.75rem;margin:0;accent-color:var(--primary)}
.check label{font-weight:400}
.check p{margin:0}
.check a{display:inline-flex;align-items:center;min-height:2.75rem}
.check~.hint,.check~.error{margin-inline-start:2.5rem}
.error{margin:.35rem 0 0;color:var(--error);font-weight:600}
[aria-invalid=true]{border-color:var(--error)!important}
.has-error{padding-inline-start:1rem;border-inline-start:5px solid var(--error)}
.box{margin-block:0 2rem;padding:1.25rem;background:var(--card);border:2px solid var(--line);border-inline-start-width:8px;border-radius:.5rem}
.box>*:last-child{margin-block-end:0}
.box h2{margin:0 0 .5rem;font-size:1.25rem}
.box-error{border-color:var(--error)}
.box-success{border-color:var(--success)}
.box ul{margin:0;padding:0;list-style:none}
.box li a{display:block;padding-block:.5rem}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:.6rem 1.5rem;font:inherit;font-weight:600;
color:var(--on-primary);background:var(--primary);border:2px solid var(--primary);border-radius:.5rem;cursor:pointer;text-decoration:none}
.button:hover{text-decoration:underline;text-decoration-thickness:2px}
.button-quiet{color:var(--primary);background:none}
.trap{display:none}
footer{padding-block:1.5rem;background:var(--card);border-block-start:1px solid var(--line);font-size:1rem}
footer h2{margin:0 0 .5rem;font-size:1.125rem}
footer address{font-style:normal}
footer p{margin:0}
footer ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:1rem 0 0;padding:0;list-style:none}
footer li{margin:0}
footer a{display:inline-flex;align-items:center;min-height:2.75rem}
@media (forced-colors:active){.box,.has-error,[aria-invalid=true]{border-color:CanvasText!important}.button{color:ButtonText;background:ButtonFace;border-color:ButtonText}}
@media print{footer nav{display:none}}
`;

/** The look of the public pages. Its path changes with it, so that browsers may keep it for good. */
export const STYLESHEET = {
  path: `/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.css`,
  content,
};

function scheme(...colours: string[]): string {
  const names = ['paper', 'card', 'text', 'muted', 'line', 'border', 'primary', 'on-primary', 'error', 'success'];
  return names.map((name, index) => `--${name}:${colours[index]}`).join(';');
}
