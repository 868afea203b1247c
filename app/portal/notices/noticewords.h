#pragma once
#include "portal/notices/notice.h"
#include "portal/notices/noticesource.h"

#include <functional>

namespace mulakat::portal::notices {

// The message `pattern` about a visit, with every word a template may ask for. The mobile number is taken before the
// e-mail address, whichever `carries` allows. MissingField where the booking has neither.
base::Result<Notice> noticeFor(const QString &pattern, const visits::Visit &visit, const NoticeSource &source,
                               const std::function<bool(const QString &channel)> &carries);

} // namespace mulakat::portal::notices
