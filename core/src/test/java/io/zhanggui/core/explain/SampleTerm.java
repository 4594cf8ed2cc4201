package io.zhanggui.core.explain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Terms whose texts stand in the test. */
enum SampleTerm implements Term {
    PENSION,
    BASE_TIMES_RATE,
    TEN_PLACES,
    BLANKS,
    UNKNOWN;

    static final TermBundle BUNDLE = TermBundle.of(
            "sample",
            file -> new ByteArrayInputStream(
                    switch (file) {
                        case "sample_en.properties" -> """
                            PENSION = Pension
                            BASE_TIMES_RATE = {0} × {1%}
                            TEN_PLACES = {10} {x} {}
                            BLANKS = \\ {0} 批 {1}\\u0020
                            """.getBytes(StandardCharsets.UTF_8);
                        case "sample_zh.properties" -> """
                            PENSION = 养老保险
                            BASE_TIMES_RATE = {0} × {1%}
                            TEN_PLACES = {10} {x} {}
                            BLANKS = \\ {0} 批 {1}\\u0020
                            """.getBytes(StandardCharsets.UTF_8);
                        default -> throw new AssertionError(file);
                    }));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
