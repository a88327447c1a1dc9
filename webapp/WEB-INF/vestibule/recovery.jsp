<%-- Shows an administrator the recovery pass that was just issued, this once. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('recovery.title')}"/>
<%@ include file="head.jspf" %>
    <p class="subject">${about}</p>
    <p class="banner warning">${page.text('recovery.once')}</p>
    <ol class="codes" id="codes"><li><code>${code}</code></li></ol>
    <c:if test="${awaitsApproval}"><p class="banner">${page.text('recovery.awaits')}</p></c:if>
    <p>${page.text('recovery.text')}</p>
    <p><a class="button" href="${base}/admin">${page.text('recovery.done')}</a></p>
<%@ include file="foot.jspf" %>
