<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<c:set var="title" value="Outbox"/>
<%@ include file="/WEB-INF/pages/top.jspf" %>
    <h1>Outbox</h1>
    <p>What the demo would have sent, newest first: it has no gateway and no mail server. Everybody can read this page, so type no number or address of your own.</p>
    <c:if test="${empty messages}"><p>Nothing yet.</p></c:if>
    <ul class="outbox">
      <c:forEach var="message" items="${messages}">
        <li>
          <p class="small"><c:out value="${message.kind()}"/> to <b class="to"><c:out value="${message.to()}"/></b>, <c:out value="${message.at()}"/></p>
          <c:if test="${not empty message.subject()}"><h2><c:out value="${message.subject()}"/></h2></c:if>
          <p class="text"><c:out value="${message.text()}"/></p>
          <c:if test="${not empty message.link()}"><p><a class="link" href="<c:out value="${message.link()}"/>">Open the link</a></p></c:if>
        </li>
      </c:forEach>
    </ul>
    <p><a href="${root}/outbox">Look again</a></p>
<%@ include file="/WEB-INF/pages/bottom.jspf" %>
