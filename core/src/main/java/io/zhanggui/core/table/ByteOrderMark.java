package io.zhanggui.core.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Characters without the byte order mark that spreadsheets put at the beginning. */
final class ByteOrderMark extends FilterReader {

    private static final char MARK = '\uFEFF';

    ByteOrderMark(Reader reader) throws IOException {
        super(new PushbackReader(reader, 1));
        int first = in.read();
        if (first != MARK && first >= 0) {
            ((PushbackReader) in).unread(first);
        }
    }
}
