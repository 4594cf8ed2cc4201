package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhanggui.hr.payroll.Payslip;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private final JsonMapper mapper = ZhangguiModule.mapper();

    @Test
    void the_readme_shows_the_beginning_of_a_real_payslip() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```json\n") + "```json\n".length();
        String shown = readme.substring(start, readme.indexOf("```", start));

        ObjectNode slip = mapper.valueToTree(Samples.payslip());
        assertThat(slip.remove("tax")).isNotNull();
        assertThat(slip.remove("input")).isNotNull();
        assertThat(mapper.readTree(shown)).isEqualTo(slip);
        assertThat(mapper.readTree(shown).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(List.of("person", "gross", "net", "employerCost", "contributions"));
    }

    @Test
    void what_main_prints_is_read_back() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            OverTheWire.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(mapper.readValue(text.substring(0, text.indexOf("\n}\n") + 3), Payslip.class))
                .isEqualTo(Samples.payslip());
        assertThat(text).contains("\"云栖茶业\"", "\"IN_PERFORMANCE_OVERDUE\"", "\"TEA-001\"");
    }
}
