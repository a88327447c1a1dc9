package org.vestibule.it.hosts.club;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What a member has on the desk, and the way out. */
@Named
@SessionScoped
public class Desk implements Serializable {

    private static final long serialVersionUID = 1L;

    private String note = "";

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<String> getGroups() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return Stream.of("user", "admin").filter(external::isUserInRole).toList();
    }

    public String signOut() throws ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        return "/index?faces-redirect=true";
    }
}
