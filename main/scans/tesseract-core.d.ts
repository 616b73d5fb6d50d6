// The part of tesseract.js-core (Tesseract compiled to WebAssembly) that reading uses; the package brings no types.
declare module 'tesseract.js-core/*' {
  export type TessBaseApi = {
    Init(folder: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    SetImageFile(exif: number, angle: number): number;
    SetSourceResolution(dpi: number): void;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    MeanTextConf(): number;
    DetectOS(results: OsResults): boolean;
    ClearAdaptiveClassifier(): void;
    Clear(): void;
    End(): void;
  };
  export type OsResults = {
    readonly best_result: { readonly orientation_id: number; readonly oconfidence: number };
  };
  export type Core = {
    TessBaseAPI: new () => TessBaseApi;
    OSResults: new () => OsResults;
    destroy(object: unknown): void;
    FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  };
  const load: (options: object) => Promise<Core>;
  export default load;
}
