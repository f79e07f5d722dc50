/**
 * A form of filters that acts while one types or chooses; the address bar keeps what was asked for, so that it can be sent to
 * others. The form is shown, since its controls now do something.
 * @param apply told what is asked for by the names of the controls; "" where nothing is
 * @param parameter the name that a control has in the address
 */
export function liveFilter(
  form: HTMLFormElement,
  apply: (read: (name: string) => string) => void,
  parameter = (name: string): string => name,
): void {
  const controls = [...form.elements].filter(
    (control) => control instanceof HTMLInputElement || control instanceof HTMLSelectElement,
  );
  const read = (name: string): string => String(new FormData(form).get(name) ?? '').trim();
  const run = (): void => {
    apply(read);
    const address = new URL(location.href);
    for (const { name } of controls) {
      if (read(name)) address.searchParams.set(parameter(name), read(name));
      else address.searchParams.delete(parameter(name));
    }
    history.replaceState(null, '', address);
  };
  const asked = new URL(location.href).searchParams;
  for (const control of controls) control.value = asked.get(parameter(control.name)) ?? control.value;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener('input', run);
  form.addEventListener('reset', () => setTimeout(run));
  form.hidden = false;
  run();
}
