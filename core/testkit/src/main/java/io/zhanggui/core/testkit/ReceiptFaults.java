package io.zhanggui.core.testkit;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Mistakes that break the rules of receipts. */
final class ReceiptFaults {

    private ReceiptFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                Fault.in("a replay is answered with nothing", 11, CommandReceipts.class, "once", (right, arguments) -> {
                    boolean[] done = {false};
                    String outcome = right.once(stamp(arguments), content(arguments), () -> {
                        done[0] = true;
                        return action(arguments).get();
                    });
                    return done[0] ? outcome : "";
                }),
                Fault.in("contents are not compared", 12, CommandReceipts.class, "once", (right, arguments) -> {
                    try {
                        return right.once(stamp(arguments), content(arguments), action(arguments));
                    } catch (CommandConflictException e) {
                        return right.get(e.key()).value().outcome();
                    }
                }),
                Fault.of("two threads carry out one command", 13, CommandReceipts.class, ReceiptFaults::bothLookFirst));
    }

    /** That is how it looks when both threads look for the receipt first and nothing stops the second one. */
    private static CommandReceipts bothLookFirst(CommandReceipts right) {
        Map<Stamp, Thread> threads = new ConcurrentHashMap<>();
        return Tampered.over(right, (method, arguments, through) -> {
            if (!method.getName().equals("once")) {
                return through.call();
            }
            Thread first = threads.putIfAbsent(stamp(arguments), Thread.currentThread());
            return first == null || first == Thread.currentThread()
                    ? through.call()
                    : action(arguments).get();
        });
    }

    private static Stamp stamp(List<Object> arguments) {
        return (Stamp) arguments.get(0);
    }

    private static Fingerprint content(List<Object> arguments) {
        return (Fingerprint) arguments.get(1);
    }

    @SuppressWarnings("unchecked")
    private static Supplier<String> action(List<Object> arguments) {
        return (Supplier<String>) arguments.get(2);
    }
}
