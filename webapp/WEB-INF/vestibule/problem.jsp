<%-- Says what went wrong and what to do next. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${title}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${explanation}</p>
    <c:if test="${not empty linkAddress}">
      <p><a class="button" href="${linkAddress}">${linkLabel}</a></p>
    </c:if>
<%@ include file="foot.jspf" %>
