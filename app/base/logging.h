#pragma once
#include <QLoggingCategory>

// One category a module. Personal data goes into a log line only through MaskedId or Secret.
namespace mulakat::base {
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logStation)
Q_DECLARE_LOGGING_CATEGORY(logPortal)
Q_DECLARE_LOGGING_CATEGORY(logCall)
Q_DECLARE_LOGGING_CATEGORY(logMedia)
Q_DECLARE_LOGGING_CATEGORY(logIdentity)
Q_DECLARE_LOGGING_CATEGORY(logDevice)
Q_DECLARE_LOGGING_CATEGORY(logUi)
} // namespace mulakat::base
