// Where a finger or the mouse is, in the units of the picture it is on.
type At = { currentTarget: SVGGraphicsElement; clientX: number; clientY: number };

/** Null when the picture is not shown. */
export function pointIn({ currentTarget, clientX, clientY }: At): { x: number; y: number } | null {
  const matrix = currentTarget.ownerSVGElement?.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
