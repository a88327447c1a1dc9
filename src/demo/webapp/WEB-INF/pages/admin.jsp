<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<c:set var="title" value="Admin"/>
<%@ include file="top.jspf" %>
    <h1>The back office</h1>
    <p>You see this page because you belong to the group <i>admin</i>, and whoever does must have a second factor.</p>
    <p>It was proven in the last five minutes. After that, this page asks for it again, and the rest of the Lobby does not.</p>
    <ul class="cards">
      <li><a href="${root}/account">Account</a> <span>Back to your own page.</span></li>
    </ul>
<%@ include file="bottom.jspf" %>
