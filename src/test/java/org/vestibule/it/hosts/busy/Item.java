package org.vestibule.it.hosts.busy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of this application's own. */
@Entity
@Table(name = "busyItem")
public class Item {

    @Id
    @GeneratedValue
    private Long id;

    private String caller;
    private String text;

    protected Item() {}

    Item(String caller, String text) {
        this.caller = caller;
        this.text = text;
    }

    public Long getId() {
        return id;
    }

    public String getCaller() {
        return caller;
    }

    public String getText() {
        return text;
    }
}
