const endings = /\.(png|apng|jpe?g|jfif|gif|webp|avif|svg|bmp|ico|tiff?|heic|heif)$/i;

/** Whether somebody means this file as a picture; what is in it is looked at later. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || (type === '' && endings.test(name)) || endings.test(name);
}

/** Lets the person choose pictures of this device. To be called while a press is handled, or browsers refuse. */
export function pickPictures(
  options: { multiple: boolean },
  onPicked: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/gif,image/webp,image/avif,image/svg+xml';
  input.multiple = options.multiple;
  input.hidden = true;
  input.addEventListener('change', () => {
    onPicked([...(input.files ?? [])]);
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}
