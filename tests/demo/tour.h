#pragma once
#include "flow/family.h"
#include "flow/kiosk.h"

#include <QElapsedTimer>
#include <functional>

namespace mulakat::testing {

// Walks an invented visit through the real programs and saves SCREEN.LANG.png of every main screen in English and Hindi.
// It runs the hub itself on the given folder, with staff, inmates and a day already in it. Main thread.
class Tour
{
public:
    struct Staff {
        QString name;
        QString secret;
    };
    Tour(const QString &data, const QString &shots, Staff superintendent);

    bool run(); // false where a screen could not be reached; which one is said on standard error

private:
    bool open();
    bool signIn();
    bool publicPages();
    bool registers();
    bool approves();
    bool faceToFace();
    bool joins();
    bool checksIn();
    bool talks();
    bool endsAndLists();

    bool shot(const QString &screen, const QString &window);  // a window of the kiosk, in both languages
    bool boothShot(const QString &screen);
    bool page(const QString &screen, bool whole = false);     // the browser's page, in both languages
    bool pageAt(const QString &screen, const QString &path, bool whole = false);
    bool look(const QString &screen, const QString &language, bool whole);
    bool step(const char *what, const std::function<bool()> &act);

    World m_world;
    QString m_shots;
    Staff m_superintendent;
    Hand m_hand{15'000};
    Officer m_officer{m_world, m_hand};
    std::unique_ptr<Kiosk> m_desk;
    std::unique_ptr<Kiosk> m_booth;
    std::unique_ptr<Family> m_family;
    QString m_visrn;
    QJsonObject m_notice; // of the approval
    QElapsedTimer m_time;
};

} // namespace mulakat::testing
