package io.zhanggui.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param rows the rows to run, in the order of the catalogue
 * @param effort how long to look
 * @param help whether only the usage is wanted
 * @param list whether only the rows and their targets are wanted
 */
record Options(List<Row> rows, Effort effort, boolean help, boolean list) {

    static final String USAGE = """
            Measures the library's calls beside floors: the least code that gives the same answers.

            mvn -q -Dfast -pl examples/benchmarks -am compile exec:java [-Dexec.args="[OPTION…] [ID…]"]

              ID        a row, or several by the part before the dot: P1, O3.count, O3; without one all rows
              --quick   a short look: fewer iterations, bulk rows at their full size only
              --list    the rows and their targets, without running them
              --help    this text

            Prints a table; target/benchmarks.csv holds the same figures. Exit status: 0 measured, whatever the
            verdicts; 1 a benchmark failed; 2 the arguments are wrong.""";

    Options {
        rows = List.copyOf(rows);
    }

    /**
     * The options in the arguments.
     *
     * @throws IllegalArgumentException if an argument is no option and no row
     */
    static Options parse(List<String> arguments) {
        List<String> asked = new ArrayList<>();
        boolean quick = false;
        boolean help = false;
        boolean list = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--quick" -> quick = true;
                case "--help", "-h" -> help = true;
                case "--list" -> list = true;
                default -> asked.add(known(argument));
            }
        }
        List<Row> rows = Catalogue.rows().stream()
                .filter(row -> asked.isEmpty() || asked.stream().anyMatch(row::isMeantBy))
                .toList();
        return new Options(rows, quick ? Effort.QUICK : Effort.FULL, help, list);
    }

    private static String known(String argument) {
        if (Catalogue.rows().stream().noneMatch(row -> row.isMeantBy(argument))) {
            throw new IllegalArgumentException("'" + argument + "' is no option and no row. Maybe --list, or --help?");
        }
        return argument;
    }
}
