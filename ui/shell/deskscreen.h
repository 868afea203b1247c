#pragma once
#include <QHash>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QLineEdit;
class QStackedWidget;

namespace mulakat::ui::presenters {
class SessionPresenter;
class StationPresenter;
}
namespace mulakat::ui::widgets {
class Banner;
}

namespace mulakat::ui::shell {

class Language;
class SignInPage;
class TabButton;
class TopBar;

// The desk: sign-in, then top bar, tabs and their pages; locked when the session ends; out of sight while a display is
// handed over to the booth. objectNames: tabDay, tabRequests, tabGap, tabCallout, tabInmates, tabRegister, tabClose, tabHealth, openImport, findField, offlineBanner, helpBanner.
class DeskScreen final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Locked, Open, HandedOver };

    DeskScreen(presenters::SessionPresenter &session, presenters::StationPresenter &station, Language &language,
               QWidget *parent = nullptr);

    // "day", "gap", "requests", "callout", "inmates", "register", "close", "health" have a tab; any other name is shown by showPage() only.
    void addPage(const QString &name, QWidget *page);
    void showPage(const QString &name);
    void addNotice(QWidget *notice); // a strip above the pages that shows and hides itself
    QString page() const { return m_page; }
    void setWork(const QString &name, int count); // of "gap": things to settle; its tab is there while there are any
    State state() const { return m_state; }

    void setHandOverPossible(bool possible); // one display, and a booth on it
    void handOver();                         // ends the session; handedOver() follows
    void askReturn();                        // somebody at the booth wants the desk: sign-in, for half a minute
    void setHandedOver();                    // a desk that was started again behind a booth

Q_SIGNALS:
    void findAsked(const QString &text);
    void handedOver();  // hide the desk, show the booth
    void returnShown(); // the sign-in page is to be seen
    void returned();    // an officer is back: the booth goes
    void opened();
    void helpRings();   // a booth asks for help, also while the desk is locked; again until it is seen or over

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildFrame(Language &language);
    void buildTabs(QHBoxLayout &row);
    void connectPresenters();
    void enter();
    void lock();
    void retranslate();
    void refresh();
    void hearHelp(const QString &place);
    QString helpWords() const;

    presenters::SessionPresenter &m_session;
    presenters::StationPresenter &m_station;
    QStackedWidget *m_stack;   // sign-in, frame
    SignInPage *m_signIn;
    TopBar *m_bar = nullptr;
    widgets::Banner *m_offline = nullptr;
    widgets::Banner *m_help = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLineEdit *m_find = nullptr;
    QPushButton *m_import = nullptr; // shown once there is an import page
    QHash<QString, TabButton *> m_tabs;
    QHash<QString, int> m_work;
    QHash<QString, QWidget *> m_byName;
    QTimer m_returnOver;
    QTimer m_ringAgain;
    QString m_page;
    QString m_helpPlace;
    State m_state = State::Locked;
};

} // namespace mulakat::ui::shell
