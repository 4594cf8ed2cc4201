package io.zhanggui.hr.china;

import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What a host in Guiyang adds, because the library ships no employer's rate of medical insurance there. */
final class Guiyang {

    private static final String PACK = """
            rule,scope,from,until,published,value,unit,document,source,confidence,note
            cn.medical.employer-rate,CN-GUIYANG,2023-07-01,,,0.075,,an invented notice,,COMPANY,
            """;

    private Guiyang() {}

    /** The shipped rules with that rate. */
    static ChinaPayroll hosted() {
        return ChinaPayroll.rules()
                .with(RuleBook.read(
                        TableReader.of(
                                "guiyang.csv", () -> new ByteArrayInputStream(PACK.getBytes(StandardCharsets.UTF_8))),
                        ChinaRules.all()));
    }
}
