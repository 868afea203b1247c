#include "support/testrunner.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/fittedtext.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/timebar.h"

#include <QApplication>
#include <QFontInfo>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <cmath>

using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using theme::Colours;
using theme::Tokens;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::useLanguage(*qApp, u"en"_s); }
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void figuresAreTabular();
    void rowsHoldTallScripts();
    void schemeReachesChildren();
    void focusIsSeen();
    void longWordsAreNotClipped_data();
    void longWordsAreNotClipped();
    void buttonIsDeadForAMoment();
    void keyPressesOnlyWhatIsSeen();
    void fieldKeepsWhatWasTyped();
    void keypadTypes();
    void timeIsBarAndNumber();
    void pictureIsLetterboxed();
};

static double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

void ThemeTest::coloursCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("night") << true;
}

void ThemeTest::coloursCanBeRead()
{
    QFETCH(bool, dark);
    const Colours &c = dark ? Tokens::dark() : Tokens::light();
    for (const QColor &ground : {c.paper, c.raised, c.hover, c.selected}) {
        for (const QColor &text : {c.ink, c.quietInk, c.brand, c.waiting, c.ready, c.live, c.attention, c.closed, c.legal}) {
            const double found = contrast(text, ground);
            QVERIFY2(found >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(found)));
        }
    }
    for (const QColor &tint : {c.waitingTint, c.liveTint, c.attentionTint})
        QVERIFY2(contrast(c.ink, tint) >= 4.5, qPrintable(tint.name()));
    QVERIFY(contrast(c.onBrand, c.brand) >= 4.5);
    QVERIFY(contrast(c.onBrand, c.brandDown) >= 4.5);
    QVERIFY(contrast(c.onBrand, c.legal) >= 4.5);
    QVERIFY(contrast(c.fieldLine, c.paper) >= 3); // edges of what can be pressed
    QVERIFY(contrast(c.brand, c.paper) >= 3);     // focus ring
}

void ThemeTest::figuresAreTabular()
{
    for (const auto &language : {u"en"_s, u"hi"_s, u"ur"_s}) {
        const QFontMetrics metrics(theme::fontFor(language, Tokens::large));
        for (char digit = '1'; digit <= '9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), metrics.horizontalAdvance(u'0'));
    }
    QCOMPARE(QFontInfo(theme::fontFor(u"hi"_s, Tokens::body)).family(), u"Noto Sans"_s);
}

void ThemeTest::rowsHoldTallScripts()
{
    const QFont font = theme::fontFor(u"hi"_s, Tokens::large);
    for (const auto &text : {u"र्‍ऑँ स्त्री ज्ञान"_s, u"கைதி நுழைவுச்சீட்டு"_s, u"മുലാഖാത്ത്"_s, u"ਮੁਲਾਕਾਤ"_s})
        QVERIFY2(widgets::FittedText::lineHeight(text, font) >= Tokens::large * Tokens::lineHeight - 1, qPrintable(text));
    QVERIFY(theme::lineHeightOf(font) < Tokens::deskRow);
}

void ThemeTest::schemeReachesChildren()
{
    QWidget parent;
    auto *column = new QVBoxLayout(&parent);
    auto *label = new widgets::Label(u"quiet"_s, &parent);
    label->setTone(theme::Tone::Quiet);
    column->addWidget(label);
    QCOMPARE(label->palette().color(QPalette::WindowText), Tokens::light().quietInk);
    theme::setScheme(parent, theme::Scheme::Dark);
    QCOMPARE(&theme::coloursOf(*label), &Tokens::dark());
    QCOMPARE(label->palette().color(QPalette::WindowText), Tokens::dark().quietInk);
    auto *late = new widgets::PrimaryButton(u"go"_s, &parent);
    QCOMPARE(theme::buttonText(*late), Tokens::dark().onBrand);
}

static int brandPixels(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    int found = 0;
    for (int x = 0; x < image.width(); ++x)
        found += image.pixelColor(x, 1) == Tokens::light().brand ? 1 : 0;
    return found;
}

void ThemeTest::focusIsSeen()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new QLineEdit(&window);
    auto *button = new widgets::SecondaryButton(u"Accept"_s, &window);
    column->addWidget(edit);
    column->addWidget(button);
    window.show();
    window.activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(brandPixels(*edit) > edit->width() / 2);
    QCOMPARE(brandPixels(*button), 0);
    button->setFocus();
    QVERIFY(brandPixels(*button) > button->width() / 2);
    QCOMPARE(brandPixels(*edit), 0);
}

void ThemeTest::longWordsAreNotClipped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("hindi") << u"पहचान स्वीकार करें और बंदी को बुलाने के लिए आगे बढ़ें, फिर आवाज़ जाँचें"_s;
    QTest::newRow("tamil") << u"அடையாளத்தை ஏற்றுக்கொண்டு சிறைவாசியை அழைக்கவும் பின்னர் ஒலியைச் சரிபார்க்கவும்"_s;
    QTest::newRow("one word") << u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"_s;
}

void ThemeTest::longWordsAreNotClipped()
{
    QFETCH(QString, text);
    const QFont font = theme::fontFor(u"hi"_s, Tokens::body * 2); // 200 %
    for (const int width : {120, 240, 480}) {
        const widgets::FittedText fitted(text, font, width, 2);
        QVERIFY(fitted.width() <= width + 1);
        QVERIFY(fitted.isElided() || widgets::FittedText::widthOf(text, font) <= 2 * width);
    }
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new widgets::SecondaryButton(text, &window);
    auto *label = new widgets::ElidedLabel(text, &window);
    button->setFont(font);
    label->setFont(font);
    column->addWidget(button);
    column->addWidget(label);
    window.resize(200, 300);
    window.show();
    QVERIFY(label->isElided());
    QVERIFY(button->height() >= widgets::FittedText(text, font, button->width() - 2 * Tokens::space4, 2).height());
    (void)label->grab();
    QCOMPARE(label->toolTip(), text);
}

void ThemeTest::buttonIsDeadForAMoment()
{
    widgets::PrimaryButton button(u"Accept"_s);
    button.show();
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.setDead();
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 0);
    QTRY_VERIFY(!button.isDead());
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
}

void ThemeTest::keyPressesOnlyWhatIsSeen()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new widgets::PrimaryButton(u"Accept"_s, &window);
    button->setKey(Qt::Key_F2);
    column->addWidget(button);
    QSignalSpy clicked(button, &QPushButton::clicked);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F2);
    QCOMPARE(clicked.size(), 1);
    button->setEnabled(false);
    QTest::keyClick(&window, Qt::Key_F2);
    button->setEnabled(true);
    button->hide();
    QTest::keyClick(&window, Qt::Key_F2);
    QCOMPARE(clicked.size(), 1);
}

void ThemeTest::fieldKeepsWhatWasTyped()
{
    widgets::Field field(u"Number"_s);
    field.setName(u"number"_s);
    field.show();
    field.edit()->setText(u"ABC"_s);
    field.setHint(u"as on the card"_s);
    field.setError(u"Too short."_s);
    QCOMPARE(field.text(), u"ABC"_s);
    auto *below = field.findChild<QLabel *>(u"numberError"_s);
    QVERIFY(below && below->isVisible());
    QCOMPARE(below->text(), u"Too short."_s);
    QVERIFY(theme::isWrong(field.input()));
    field.setError({});
    QCOMPARE(below->text(), u"as on the card"_s);
    QVERIFY(!theme::isWrong(field.input()));
}

void ThemeTest::keypadTypes()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new QLineEdit(&window);
    auto *pad = new widgets::Keypad(&window);
    pad->setTarget(edit);
    column->addWidget(edit);
    column->addWidget(pad);
    window.show();
    QSignalSpy done(pad, &widgets::Keypad::done);
    for (const auto &name : {u"keypad4"_s, u"keypad0"_s, u"keypad7"_s, u"keypadBack"_s, u"keypad1"_s, u"keypadDone"_s})
        QTest::mouseClick(pad->findChild<QPushButton *>(name), Qt::LeftButton);
    QCOMPARE(edit->text(), u"401"_s);
    QCOMPARE(done.size(), 1);
}

void ThemeTest::timeIsBarAndNumber()
{
    QCOMPARE(widgets::TimeBar::clock(372), u"6:12"_s);
    QCOMPARE(widgets::TimeBar::clock(0), u"0:00"_s);
    QCOMPARE(widgets::TimeBar::clock(3900), u"1:05:00"_s);
    widgets::TimeBar bar;
    bar.resize(400, 40);
    const auto holds = [&](const QColor &colour) {
        const QImage image = bar.grab().toImage();
        return image.pixelColor(12, image.height() / 2) == colour;
    };
    bar.setTime(372, 600, true);
    QVERIFY(holds(Tokens::light().live));
    bar.setTime(119, 600, true);
    QVERIFY(holds(Tokens::light().waiting));
    bar.setTime(29, 60, true);
    QVERIFY(holds(Tokens::light().attention));
    bar.setTime(300, 600, false);
    bar.setNote(u"not counted"_s);
    QVERIFY(holds(Tokens::light().closed));
    QCOMPARE(bar.text(), u"5:00 not counted"_s);
}

void ThemeTest::pictureIsLetterboxed()
{
    widgets::PictureView view;
    view.resize(400, 200);
    QImage picture(100, 100, QImage::Format_RGB32);
    picture.fill(Qt::red);
    view.setPicture(picture);
    const QImage shown = view.grab().toImage();
    QCOMPARE(shown.pixelColor(200, 100), QColor(Qt::red));
    QVERIFY(shown.pixelColor(50, 100) != QColor(Qt::red));
    view.setFill(true);
    QCOMPARE(view.grab().toImage().pixelColor(50, 100), QColor(Qt::red));
}

MULAKAT_TEST(ThemeTest)
#include "test_theme.moc"
