/** To an editor: a planned publication did not happen. */
export function describeFailedPlan({ title, name, reason, url }: { title: string; name: string; reason: string; url: string }): {
  subject: string;
  text: string;
} {
  return {
    subject: `Nicht veröffentlicht: ${title}`,
    text: `${name ? `Guten Tag ${name},` : 'Guten Tag,'}

„${title}“ sollte jetzt von selbst erscheinen oder verschwinden. Das hat nicht geklappt:

${reason}

Bitte sehen Sie sich den Eintrag an und veröffentlichen Sie ihn von Hand: ${url}`,
  };
}
