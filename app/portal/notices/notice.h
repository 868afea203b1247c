#pragma once
#include "base/ids.h"
#include "base/result.h"

#include <QHash>
#include <QString>

namespace mulakat::portal::notices {

// One message to one person before its text is made.
struct Notice {
    QString to;                      // ten digits of a mobile number, or an e-mail address
    QString channel;                 // "sms" or "email"
    QString pattern;                 // name of the template: "otp", "approved", …
    QString variant;                 // "video", "face-to-face", or empty
    QString language;                // "en", "hi"; a language without the template falls back to English
    QHash<QString, QString> words;   // what stands for {name} in the template
    base::VisitId visit;             // empty where there is none yet
};

// Which channel an address belongs to.
QString channelOf(const QString &address);

// Takes a message that cannot be made again from what is stored, such as an OTP. Lives on the hub thread.
class NoticePort
{
public:
    virtual ~NoticePort() = default;
    // Sent at once and tried again for a few minutes; address and words are kept in memory only. BadInput for a template
    // or word that is not there, DeviceMissing where no way out carries the channel.
    virtual base::Done send(const Notice &notice) = 0;
    virtual bool carries(const QString &channel) const = 0;
    // A gateway's call about a message it was given before. WrongSecret, UnknownVisit (no such message, or not yet).
    virtual base::Done receipt(const QHash<QString, QString> &) { return base::fail(base::FailureCode::WrongSecret); }
};

} // namespace mulakat::portal::notices
