/** A file somebody picked, as the client API gives it: its content in base 64. */
export interface PickedFile {
  readonly fileContent: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly mimeType: string;
}

interface PickFileOptions {
  readonly accept?: string;
  readonly allowMultipleFiles?: boolean;
  readonly maximumAllowedFileSize?: number;
}

/** `Xrm.Device` in a browser on a desk: files can be picked and the place asked for; there is no camera to speak of. */
export function makeDevice() {
  return {
    captureAudio: unavailable,
    captureImage: unavailable,
    captureVideo: unavailable,
    getBarcodeValue: unavailable,
    getCurrentPosition: () =>
      new Promise<GeolocationPosition>((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    pickFile,
  };
}

function unavailable(): Promise<never> {
  return Promise.reject(new Error("This device has no camera or microphone an app may use."));
}

function pickFile(options: PickFileOptions = {}): Promise<readonly PickedFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = options.accept ?? "";
  input.multiple = options.allowMultipleFiles ?? false;
  return new Promise((resolve, reject) => {
    input.onchange = () => {
      const files = Array.from(input.files ?? []);
      const tooLarge = files.find(({ size }) => size > (options.maximumAllowedFileSize ?? Infinity));
      if (tooLarge) reject(new Error(`The file ${tooLarge.name} is larger than allowed.`));
      else Promise.all(files.map(readFile)).then(resolve, reject);
    };
    input.oncancel = () => resolve([]);
    input.click();
  });
}

async function readFile(file: File): Promise<PickedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return { fileContent: content, fileName: file.name, fileSize: file.size, mimeType: file.type };
}
