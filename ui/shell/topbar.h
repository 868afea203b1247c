#pragma once
#include <QWidget>

class QHBoxLayout;

namespace mulakat::ui::presenters {
class SessionPresenter;
class StationPresenter;
struct StatusView;
}
namespace mulakat::ui::widgets {
class Button;
class ElidedLabel;
class StateBadge;
}

namespace mulakat::ui::shell {

class Language;

// Jail, date and clock; portal, disk and booths; who is signed in. objectNames: topJail, topClock, statusPortal,
// statusDisk, statusBooths, statusUnsigned, topOfficer, handOver, languageSwitch, signOut.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    TopBar(presenters::SessionPresenter &session, presenters::StationPresenter &station, Language &language,
           QWidget *parent = nullptr);
    void setHandOverPossible(bool possible);

Q_SIGNALS:
    void handOverAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(Language &language);
    void addStatus(QHBoxLayout &row);
    void retranslate();
    void refresh();
    void tick();

    presenters::SessionPresenter &m_session;
    presenters::StationPresenter &m_station;
    widgets::ElidedLabel *m_jail;
    widgets::ElidedLabel *m_clock;
    widgets::StateBadge *m_portal;
    widgets::StateBadge *m_disk;
    widgets::StateBadge *m_booths;
    widgets::StateBadge *m_unsigned; // only while a past day is not signed
    widgets::ElidedLabel *m_officer;
    widgets::Button *m_handOver;
    widgets::Button *m_signOut;
};

} // namespace mulakat::ui::shell
