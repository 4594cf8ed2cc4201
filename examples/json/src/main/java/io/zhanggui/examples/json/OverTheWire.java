package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints a payslip, a contract performance sheet and a reorder proposal as the JSON that a client gets. */
public final class OverTheWire {

    private OverTheWire() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws JsonProcessingException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ObjectWriter writer = ZhangguiModule.mapper().writerWithDefaultPrettyPrinter();
        out.println(writer.writeValueAsString(Samples.payslip()));
        out.println(writer.writeValueAsString(Samples.performanceSheet()));
        out.println(writer.writeValueAsString(Samples.reorderProposal()));
    }
}
