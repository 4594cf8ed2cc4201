package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;

/** A fault of one port's own rules. */
record OwnFault<Q>(String title, String rule, Class<Q> port, UnaryOperator<Q> broken) implements Fault {

    OwnFault {
        requireNonNull(title, "title");
        requireNonNull(port, "port");
        requireNonNull(broken, "broken");
    }

    OwnFault(String title, int rule, Class<Q> port, UnaryOperator<Q> broken) {
        this(title, "rule" + rule, port, broken);
    }

    @Override
    public boolean fits(Class<?> tests, Object adapter, List<?> awkward) {
        return port.isInstance(adapter);
    }

    @Override
    @SuppressWarnings("unchecked") // the port of the fixture is the one of the fault, or something else breaks at once
    public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
        bites.run();
        return right.withPort((P) broken.apply(port.cast(right.port())));
    }
}
