#include "base/failure.h"

namespace mulakat::base {

QString failureName(FailureCode code)
{
    switch (code) {
#define X(name, text)                                                                                                  \
    case FailureCode::name:                                                                                            \
        return QStringLiteral(text);
        MULAKAT_FAILURE_CODES(X)
#undef X
    }
    return QStringLiteral("internal");
}

} // namespace mulakat::base
