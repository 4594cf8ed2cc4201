package io.zhanggui.inventory.replenishment;
/** Stub. */
public final class ReplenishmentPolicies { private ReplenishmentPolicies() {} /** Stub. */ public void inForce() {} }
