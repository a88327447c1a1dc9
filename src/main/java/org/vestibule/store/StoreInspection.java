package org.vestibule.store;

/** A look at the store as its operator sees it: what it is, and whether it is as we need it. */
public interface StoreInspection {

    /** What is there now; throws {@link StoreUnavailable} when the store does not answer. */
    Report inspect();

    /**
     * The number of stored secrets and codes that still want a key other than the active one; reads every row.
     *
     * @param activeKey the id of the active key
     */
    long underOtherKeys(String activeKey);

    /**
     * What a look at the store showed; never an address or an account.
     *
     * @param product the database and its version
     * @param lasting false when what is stored is gone at the next start
     * @param schema the version of the tables as they tell it; 0 when they do not
     * @param tables whether the tables are there, whatever they tell
     * @param turns whether {@code vestibule_turns} has its one row, without which no pass is believed
     */
    record Report(String product, boolean lasting, int schema, boolean tables, boolean turns) {

        /** The version of the tables that this release needs. */
        public static final int NEEDED = 5;
    }
}
