#pragma once
#include "flow/world.h"
#include "support/chromium.h"

#include <QMap>
#include <optional>

namespace mulakat::testing {

// A family at their phone: a real Chromium on the portal's public pages, with its fake camera and microphone. Over the
// camera's picture the page paints the time code of app/call/timecode.h, so that the booth's end can tell which frame it
// shows; everything else of the page is what everybody gets.
class Family
{
public:
    // `camera` is a file of pictures (.mjpeg) that the fake camera shows.
    explicit Family(World &world, const QString &language = QStringLiteral("en"), const QString &camera = {});
    bool start();

    // Fills the registration with these values over the usual ones (by control name) and sends it; false with what the page
    // said on standard error. The page stands at the code, or at the form with its errors.
    bool sendForm(const QMap<QString, QString> &values);
    QString confirmCode(const QString &code); // the visit number, empty where it is refused
    QString registerVisit(const QMap<QString, QString> &values); // all of it, with the code out of the notice

    bool lookUp(const QString &visrn);        // the status page by number and captcha
    QString stateShown();                     // data-state of the status page
    // The page of the link; its button is not pressed.
    bool openJoin(const QString &link, const QString &wanted = QStringLiteral("button[value=join]"));
    bool takeSeat();                          // presses the button
    bool enterCall();                         // asks camera and microphone, says both work, goes in

    bool readsCards();                        // the portal was built with a reader for this browser
    bool showCard(const QString &photo);      // in the waiting room: gives the page a photo of the card, and waits until the jail has it
    QString errorOf(const QString &field);
    QString said();                           // text of main
    QString phase();                          // of the call page's script
    QJsonObject stats();                      // framesDecoded, audioEnergy, framesSent
    QString farLook();                        // the far picture in numbers, for a failure's message
    std::optional<int> farAge();              // milliseconds since the far picture was painted at the booth
    Chromium &browser() { return m_browser; }
    const QString &mobile() const { return m_mobile; }

private:
    bool answerCaptcha();
    bool shows(const QString &id);
    bool set(const QString &name, const QString &value);
    QJsonValue evaluate(const QString &expression);

    World &m_world;
    QString m_language;
    QString m_mobile = QStringLiteral("6000012345");
    Chromium m_browser;
};

} // namespace mulakat::testing
