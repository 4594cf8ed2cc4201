package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.AccountingPeriods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whoever closes goes on while somebody posts, as if the period had not been locked. */
final class ClosingDoesNotWait implements Fault {

    @Override
    public String title() {
        return "closing does not wait for who posts";
    }

    @Override
    public String rule() {
        return "rule11";
    }

    @Override
    public boolean fits(Class<?> tests, Object port, List<?> awkward) {
        return port instanceof PostingAndClosingTck.Ports;
    }

    @Override
    @SuppressWarnings("unchecked") // it fits this port alone
    public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
        PostingAndClosingTck.Ports ports = (PostingAndClosingTck.Ports) right.port();
        Unlocked unlocked = new Unlocked(ports.periods(), right.unitOfWork(), bites);
        return (Fixture<P>) Fixture.of(new PostingAndClosingTck.Ports(unlocked, ports.journal()), unlocked);
    }

    /** Periods whose second user sees what the first one saw, and writes when the first one has ended. */
    private static final class Unlocked implements AccountingPeriodRepository, UnitOfWork {

        private final AccountingPeriodRepository right;
        private final UnitOfWork unitOfWork;
        private final Runnable bites;
        private final List<Supplier<Versioned<AccountingPeriods>>> later = new ArrayList<>();
        private @Nullable Thread first;
        private Optional<Versioned<AccountingPeriods>> seen = Optional.empty();

        Unlocked(AccountingPeriodRepository right, UnitOfWork unitOfWork, Runnable bites) {
            this.right = right;
            this.unitOfWork = unitOfWork;
            this.bites = bites;
        }

        @Override
        public <R> R call(Supplier<R> work) {
            if (!begins()) {
                bites.run();
                return work.get();
            }
            try {
                return unitOfWork.call(work);
            } finally {
                ends();
            }
        }

        private synchronized boolean begins() {
            if (first != null && first != Thread.currentThread()) {
                return false;
            }
            first = Thread.currentThread();
            return true;
        }

        private synchronized void ends() {
            first = null;
            unitOfWork.call(() -> later.stream().map(Supplier::get).toList());
            later.clear();
        }

        private synchronized boolean isSecond() {
            return first != null && first != Thread.currentThread();
        }

        @Override
        public Optional<Versioned<AccountingPeriods>> find(LegalEntityId id) {
            if (!isSecond()) {
                seen = right.find(id);
            }
            return seen;
        }

        @Override
        public Versioned<AccountingPeriods> add(AccountingPeriods value) {
            return write(() -> right.add(value), new Versioned<>(value, 1));
        }

        @Override
        public Versioned<AccountingPeriods> replace(Versioned<AccountingPeriods> changed) {
            return write(() -> right.replace(changed), changed);
        }

        @Override
        public void remove(Versioned<AccountingPeriods> read) {
            right.remove(read);
        }

        private synchronized Versioned<AccountingPeriods> write(
                Supplier<Versioned<AccountingPeriods>> write, Versioned<AccountingPeriods> answer) {
            if (!isSecond()) {
                return write.get();
            }
            later.add(write);
            return answer;
        }
    }
}
