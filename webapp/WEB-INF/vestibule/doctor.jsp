<%-- What the doctor found: first what wants attention, each with its cure, then what is as it should be. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('doctor.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('doctor.lead')}</p>
    <p class="banner ${state}">${page.text('doctor.state.' += state)}</p>
    <c:if test="${not empty troubles}">
      <section aria-labelledby="troubles">
        <h2 id="troubles">${page.text('doctor.troubles')}</h2>
        <ul class="list">
          <c:forEach var="finding" items="${troubles}">
            <li class="item finding ${finding.level}">
              <h3><span>${page.text('doctor.about.' += finding.about)}:</span> <span class="level">${page.text('doctor.level.' += finding.level)}</span></h3>
              <p lang="en">${finding.what}</p>
              <h4>${page.text('doctor.cure')}</h4>
              <p class="cure" lang="en"><code>${finding.cure}</code></p>
            </li>
          </c:forEach>
        </ul>
      </section>
    </c:if>
    <c:if test="${not empty report}">
      <section aria-labelledby="ready">
        <h2 id="ready">${page.text('doctor.ready')}</h2>
        <p>${page.text('doctor.ready.lead')}</p>
        <ul class="list">
          <c:forEach var="group" items="${report}">
            <li class="item" id="ready-${group.verdict}">
              <h3>${page.text('doctor.ready.' += group.verdict)}</h3>
              <p class="count"><strong>${group.count}</strong></p>
              <p class="hint">${page.text('doctor.ready.' += group.verdict += '.text')}</p>
              <c:if test="${group.count gt 0}">
                <ul class="names">
                  <c:forEach var="name" items="${group.callers}"><li>${name}</li></c:forEach>
                  <c:if test="${group.more gt 0}"><li>${page.text('doctor.ready.more', group.more)}</li></c:if>
                </ul>
              </c:if>
            </li>
          </c:forEach>
        </ul>
      </section>
    </c:if>
    <section aria-labelledby="fine">
      <h2 id="fine">${page.text('doctor.fine')}</h2>
      <dl class="facts">
        <c:forEach var="finding" items="${fine}">
          <div><dt>${page.text('doctor.about.' += finding.about)}</dt><dd lang="en">${finding.what}</dd></div>
        </c:forEach>
      </dl>
    </section>
    <div class="aside"><a class="quiet" href="${home}">${page.text('link.home')}</a></div>
<%@ include file="foot.jspf" %>
