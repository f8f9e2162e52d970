import type { Inbound } from "../inbound";
import type { StreamState } from "./stream-state";
import type { Stream } from "./streams";

/**
 * One pass of a stream: from its cursor to the present, page by page. The cursor is saved after the rows of a page, never before: what
 * a crash leaves undone is read again.
 */
export async function runStream(inbound: Inbound, stream: Stream, state: StreamState): Promise<void> {
  if (stream.source) state.noteSource(await stream.source());
  for await (const { cursor, read, counts } of stream.pages(state.cursor())) {
    await state.noteProgress(cursor, read, counts);
    if (counts.written + counts.failed > 0) {
      inbound.reach("cursor-saved");
      inbound.log.info({ stream: stream.name, read, ...counts }, "changes taken over");
    }
  }
  await state.noteSuccess();
}
