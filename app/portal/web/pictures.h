#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mulakat::portal::web {

// Makes a clean JPEG of what somebody uploaded. The bytes are decoded by a helper process without network, never here.
class Pictures
{
public:
    explicit Pictures(QString mediaProgram);
    // Unreadable (no picture, or too many pixels), TooLarge, MediaFailed (no helper). Blocks for at most `timeoutMs`.
    base::Result<QByteArray> cleaned(const QByteArray &upload) const;

    static constexpr int uploadMax = 8 * 1024 * 1024;
    static constexpr int jpegMax = 2 * 1024 * 1024;
    static constexpr int timeoutMs = 5000;

private:
    QString m_program;
};

} // namespace mulakat::portal::web
