package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.Movement;
import java.util.Arrays;

/**
 * Movements on their way into their accounts, a block at a time: those of one account go in together, in their order,
 * because movements of many stocks by turns would fetch another account from memory for each.
 */
final class WaitingMovements {

    private static final int MOST = 1 << 16;

    private Movement[] movements = new Movement[16];
    /** The next movement of the same account; -1 if there is none. */
    private int[] next = new int[16];

    private CostAccount[] accounts = new CostAccount[16];
    private int[] firsts = new int[16];
    private int size;
    private int accountCount;

    void add(CostAccount account, Movement movement) {
        if (size == movements.length) {
            makeRoom();
        }
        movements[size] = movement;
        next[size] = -1;
        int before = account.waitBehind(size);
        if (before < 0) {
            accounts[accountCount] = account;
            firsts[accountCount++] = size;
        } else {
            next[before] = size;
        }
        size++;
    }

    private void makeRoom() {
        if (size == MOST) {
            flush();
            return;
        }
        movements = Arrays.copyOf(movements, size * 4);
        next = Arrays.copyOf(next, size * 4);
        accounts = Arrays.copyOf(accounts, size * 4);
        firsts = Arrays.copyOf(firsts, size * 4);
    }

    /** Puts all that wait into their accounts. */
    void flush() {
        for (int i = 0; i < accountCount; i++) {
            CostAccount account = accounts[i];
            account.waitNoMore();
            for (int each = firsts[i]; each >= 0; each = next[each]) {
                account.add(movements[each]);
            }
        }
        size = 0;
        accountCount = 0;
    }
}
