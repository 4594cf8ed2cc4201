package io.zhanggui.examples.monthend;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command: closes the month and writes the page.
 *
 * <p>Results go to files, progress and errors to standard error, and the last line to standard output says what was
 * written. Exit status 0, or 2 if the input is wrong; then nothing was written.
 */
public final class MonthEnd {

    private MonthEnd() {}

    /** Runs with the arguments; {@code --help} prints the usage. */
    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments), readable(System.out), readable(System.err));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The stream, in UTF-8 where the encoding of the machine cannot show Chinese, as in many containers. */
    private static PrintStream readable(PrintStream stream) {
        String own = System.getProperty("native.encoding", "UTF-8");
        boolean shows = Charset.isSupported(own)
                && Charset.forName(own).canEncode()
                && Charset.forName(own).newEncoder().canEncode("…月结");
        return shows ? stream : new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.println(Options.USAGE);
                return 0;
            }
            close(options, out, err);
            return 0;
        } catch (IOException e) {
            err.println("cannot write to the folder of --out: " + e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            if (!InputException.blamesData(e)) {
                throw e;
            }
            err.println(InputException.reason(e));
            return 2;
        }
    }

    private static void close(Options options, PrintStream out, PrintStream err) throws IOException {
        Stopwatch watch = Stopwatch.started();
        ReportWriter writer = new ReportWriter(options);
        writer.check();
        Progress progress = new Progress(options.locale(), err);
        ShopFiles files = new ShopFiles(options.data(), options.keepGoing(), progress::problem);
        Report report = new Closing(options, files, progress).report();
        progress.step(MonthEndTerm.WRITING);
        List<Path> written = writer.write(report);
        out.println(MonthEndTerm.WRITTEN.text(
                options.locale(),
                written.get(0),
                written.size() - 2,
                options.out(),
                watch.seconds(),
                watch.peakMegabytes()));
    }
}
