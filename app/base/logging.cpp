#include "base/logging.h"

namespace mulakat::base {
Q_LOGGING_CATEGORY(logStore, "mulakat.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logStation, "mulakat.station", QtInfoMsg)
Q_LOGGING_CATEGORY(logPortal, "mulakat.portal", QtInfoMsg)
Q_LOGGING_CATEGORY(logCall, "mulakat.call", QtInfoMsg)
Q_LOGGING_CATEGORY(logMedia, "mulakat.media", QtInfoMsg)
Q_LOGGING_CATEGORY(logIdentity, "mulakat.identity", QtInfoMsg)
Q_LOGGING_CATEGORY(logDevice, "mulakat.device", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "mulakat.ui", QtInfoMsg)
} // namespace mulakat::base
