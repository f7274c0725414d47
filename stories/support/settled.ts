import { waitFor } from 'storybook/test';

/** Resolves when all elements of a story have their answer. */
export async function settled(canvas: HTMLElement): Promise<void> {
  await waitFor(() => {
    const loading = canvas.querySelectorAll(':is([status="loading"], [state="loading"])');
    if (loading.length) throw new Error(`${loading.length} elements still have no answer.`);
  });
}
