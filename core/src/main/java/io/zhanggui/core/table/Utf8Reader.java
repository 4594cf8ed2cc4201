package io.zhanggui.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 text; knows the line on which bytes are none. */
final class Utf8Reader extends Reader {

    /** Bytes that are no UTF-8. */
    static final class NotUtf8Exception extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        NotUtf8Exception(long line) {
            super("line " + line);
            this.line = line;
        }

        /** The line of the file, the first being 1. */
        long line() {
            return line;
        }
    }

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer pending = ByteBuffer.allocate(1 << 15).limit(0);
    private boolean ended;
    private long line = 1;
    private char last;

    Utf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer decoded = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(pending, decoded, ended);
            int count = decoded.position() - offset;
            if (count > 0 || length == 0) {
                countLines(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw new NotUtf8Exception(line);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void fill() throws IOException {
        pending.compact();
        int count = bytes.read(pending.array(), pending.position(), pending.remaining());
        if (count < 0) {
            ended = true;
        } else {
            pending.position(pending.position() + count);
        }
        pending.flip();
    }

    private void countLines(char[] text, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = text[i];
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
    }
}
