<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<c:set var="title" value="Your account"/>
<%@ include file="top.jspf" %>
    <h1>Hello, <c:out value="${caller}"/></h1>
    <c:if test="${not empty grace}">
      <p class="grace" id="grace"><c:out value="${grace}"/> <a href="${root}/2fa/setup">Set up now</a> <a href="${root}/account?later">Later</a></p>
    </c:if>
    <dl>
      <dt>Name</dt>
      <dd id="caller"><c:out value="${caller}"/></dd>
      <dt>Groups</dt>
      <dd id="groups"><c:forEach var="group" items="${groups}" varStatus="at"><c:if test="${not at.first}">, </c:if><c:out value="${group}"/></c:forEach></dd>
      <dt>Two-step sign-in</dt>
      <dd><span class="${secondFactor ? 'on' : 'off'}">${secondFactor ? 'On' : 'Off'}</span> <a href="${root}/2fa">${secondFactor ? 'Settings' : 'Turn it on'}</a></dd>
    </dl>
    <form method="post" action="${root}/logout"><button class="button plain" type="submit">Sign out</button></form>
<%@ include file="bottom.jspf" %>
