#pragma once
#include "ui/presenters/clockentry.h"
#include "ui/presenters/setupacts.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTimer>
#include <array>

namespace mulakat::ui::presenters {

// The first start: six screens, one after the other. What was typed stays through back, an error and a change of language.
// Main thread.
class SetupPresenter : public QObject
{
    Q_OBJECT
public:
    enum Step { Language, Clock, Jail, Superintendent, Devices, Lists };
    static constexpr int steps = 6;

    explicit SetupPresenter(SetupActs acts, QObject *parent = nullptr);

    int step() const { return m_step; }
    QStringList stepNames() const;
    void next(); // where the screen's answers are right: the next one; on the last screen everything is written
    void back();
    bool isWriting() const { return m_writing; }
    const QString &problem() const { return m_problem; } // of the whole screen, in words

    // Fields by their path in the answers: "jail.name", "booths", "windows" and "seats" (how many), "superintendent.again", "inmates".
    QString text(const QString &field) const { return m_texts.value(field); }
    void setText(const QString &field, const QString &text); // clears its error
    QString error(const QString &field) const;               // in words; empty where all is well
    QString listWords(const QString &field) const;           // what a chosen file holds
    void setLanguage(const QString &code);
    bool hasSeat() const; // a booth has a visitor's seat: it wants devices of its own

    // Clock
    QString now() const;           // "Tue 24 Nov 2026, 17:35"
    bool clockMayBeRight() const;  // false: it stands before this version was built
    void confirmClock();           // what the machine's clock says is right
    void giveClock(const QString &date, const QString &time);

    // Recovery code: made once, kept in memory until it is on paper
    void printCode();
    void showCode();               // to be written down by hand
    void setCodeKept(bool kept);
    bool isCodeKept() const { return m_codeKept; }
    bool isCodeOut() const { return m_codePrinted || m_codeShown; }
    QString shownCode() const { return m_codeShown ? m_code : QString(); }
    QString printWords() const;    // what became of the last print
    void printTest();

    // Devices: the owner shows what the media process says
    struct DeviceChoice {
        QString id;
        QString name;
    };
    void takeDevices(const QString &kind, const QList<DeviceChoice> &devices); // "camera", "microphone", "speaker"
    QList<DeviceChoice> devices(const QString &kind) const { return m_devices.value(kind); }
    void takePicture(const QImage &picture);
    void takeLevel(double level);
    void takeDeviceProblem(const QString &code);
    QString deviceWords(const QString &kind) const; // found, or what to connect

    QJsonObject answers() const;

Q_SIGNALS:
    void changed();
    void clockTicked();
    void stepChanged(int step);
    void languageChosen(const QString &code);
    void devicesWanted(bool wanted); // the devices' screen is shown, or left
    void deviceChosen();
    void pictureTaken(const QImage &picture);
    void levelTaken(double level);
    void done(); // everything is written

private:
    enum class Printing { Nothing, Code, Test };
    void print(Printing what, const QString &name, const QByteArray &page);
    bool ownFaults(QList<SetupFault> &faults) const;
    bool belongs(const QString &field) const; // to this screen
    void go(int step);
    void offerSeat(const QString &kind);
    void finish();
    QString faultWords(const SetupFault &fault) const;
    QString listFault(const QString &code) const;

    SetupActs m_acts;
    int m_step = Language;
    QHash<QString, QString> m_texts;
    QHash<QString, QString> m_faults; // field → code
    QHash<QString, SetupList> m_lists;
    QHash<QString, QList<DeviceChoice>> m_devices;
    QString m_problem;
    QString m_deviceProblem;
    base::Failure m_printFailure;
    Printing m_printing = Printing::Nothing; // under way
    Printing m_printed = Printing::Nothing;  // the last one that ended
    bool m_printOk = false;
    QString m_code;
    QTimer m_second;
    bool m_clockConfirmed = false;
    bool m_codePrinted = false;
    bool m_codeShown = false;
    bool m_codeKept = false;
    bool m_devicesKnown = false;
    bool m_writing = false;
};

} // namespace mulakat::ui::presenters
