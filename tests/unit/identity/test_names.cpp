#include "identity/names.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;

namespace
{
struct NameRow {
    const char *verdict;
    const char *id;
    const char *booking;
};
// Beside the labelled pairs: spellings, scripts, and people who are not each other.
const NameRow nameRows[] = {
    { "match", "राजेश कुमार गुप्ता", "Rajesh Kumar Gupta" },
    { "match", "लक्ष्मी नारायण शर्मा", "Lakshmi Narayan Sharma" },
    { "match", "मोहम्मद इमरान खान", "Mohd Imran Khan" },
    { "match", "संजय सिंह राठौर", "Sanjay Singh Rathore" },
    { "match", "कमला बाई मीणा", "Kamla Bai Meena" },
    { "match", "अरुण शिंदे", "Arun Shinde" },
    { "mismatch", "अरुण शिंदे", "Aruna Shinde" },
    { "match", "अरुणा शिंदे", "Aruna Shinde" },
    { "match", "কৃষ্ণা বিশ্বাস", "Krishna Biswas" },
    { "match", "রাজেশ যাদব", "Rajesh Yadav" },
    { "match", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ", "Gurpreet Singh Dhillon" },
    { "match", "હરેશભાઈ પટેલ", "Hareshbhai Patel" },
    { "match", "રમેશ પટેલ", "Rameshbhai Patel" },
    { "match", "వెంకటేశ్వర రావు", "Venkateswara Rao" },
    { "match", "ಮಂಜುನಾಥ ಗೌಡ", "Manjunatha Gowda" },
    { "match", "ಮಂಜುನಾಥ ಗೌಡ", "Manjunath Gowda" },
    { "match", "ପ୍ରଦୀପ କୁମାର ସାହୁ", "Pradeep Kumar Sahu" },
    { "review", "செல்வம் கண்ணன்", "Selvam Kannan" },
    { "review", "സുരേഷ് നായർ", "Suresh Nair" },
    { "review", "محمد عمران خان", "Mohammad Imran Khan" },
    { "mismatch", "محمد عمران خان", "Mohammad Salman Qureshi" },
    { "mismatch", "सुनीता देवी", "Anita Devi" },
    { "mismatch", "राजेश कुमार गुप्ता", "Ramesh Kumar Gupta" },
    { "mismatch", "செல்வம் கண்ணன்", "Murugan Kannan" },
    { "match", "Kishore Kumar Sahoo", "Kishor Kumar Sahu" },
    { "match", "Sk Abdul Rahim", "Sheikh Abdul Rahim" },
    { "match", "Mohammed Rafiq Shaikh", "Md Rafiq Sheikh" },
    { "match", "Vimla Devi", "Vimala Devi" },
    { "match", "Chandra Shekhar Azad", "Chandrashekhar Azad" },
    { "match", "Subramaniam Iyer", "Subramanian Iyer" },
    { "match", "Rekha Ben Patel", "Rekhaben Patel" },
    { "match", "Dr. Anil Deshmukh", "Anil Deshmukh" },
    { "match", "Late Shri Ram Lal Yadav", "Ram Lal Yadav" },
    { "match", "Bhavna Thakkar", "Bhawna Thakkar" },
    { "match", "Zakir Hussain Ansari", "Jakir Husain Ansari" },
    { "match", "Sunita Bai Kori", "Sunita Kori" },
    { "match", "Srinivas Reddy", "Sreenivas Reddy" },
    { "match", "Mohammad Imran Khan", "Imran Khan" },
    { "match", "Harpreet Singh Gill", "Harprit Singh Gill" },
    { "review", "Ashok Vishnu Patil", "Vishnu Ashok Patil" }, // father and son
    { "review", "Vishnu Ashok Patil", "Ashok Patil" },
    { "review", "Asha Vinayak Kulmethe", "Vinayak Kulmethe" }, // husband and wife
    { "match", "Gupta Rajesh Kumar", "Rajesh Kumar Gupta" },
    { "match", "Asha Vinayak", "Asha Vinayak Kulmethe" },
    { "match", "Surendra Pal Singh", "Surinder Pal Singh" },
    { "match", "प्रदीप चोपड़ा", "Pradeep Chopra" },
    { "match", "अशोक गायकवाड़", "Ashok Gaikwad" },
    { "review", "محمد عمران خان ولد عبدالکریم", "Mohammad Imran Khan" },
    { "mismatch", "Haresh Patel", "Harish Patel" },
    { "review", "Sanket Patel", "Saket Patel" },
    { "mismatch", "Rajendra Yadav", "Surendra Yadav" },
    { "mismatch", "Kiran Patil", "Karan Patil" },
    { "mismatch", "Arun Kumar", "Aruna Kumari" },
    { "mismatch", "Salim Khan", "Salima Khan" },
    { "mismatch", "Patel Ramesh", "Patil Ramesh" },
    { "mismatch", "Sita Ram Yadav", "Geeta Ram Yadav" },
    { "mismatch", "Rajendra Singh", "Narendra Singh" },
    { "mismatch", "Mahesh Gupta", "Mukesh Gupta" },
    { "mismatch", "Sanjay Verma", "Sanjiv Verma" },
    { "mismatch", "Rani Devi", "Rina Devi" },
    { "mismatch", "Asha Patil", "Usha Patil" },
    { "mismatch", "Nasim Khan", "Wasim Khan" },
    { "mismatch", "Ranjit Singh", "Rajit Singh" },
    { "mismatch", "Jagdish Prasad", "Jagat Prasad" },
    { "mismatch", "Harpreet Singh", "Harpreet Kaur" },
    { "mismatch", "Rani Patil", "Usha Patil" },
    { "match", "सुनीता देवी पत्नी रामलाल यादव", "Sunita Devi" },
    { "match", "मो. इमरान खान", "Mohd Imran Khan" },
    { "review", "सुनीता देवी उर्फ गुड्डी", "Sunita Devi" },
    { "mismatch", "Lal Chand Verma", "Hari Chand Verma" },
    { "review", "Salima Patil", "Salma Patil" },
    { "mismatch", "Dinesh Kumar", "Ganesh Kumar" },
    { "mismatch", "Ravi Sharma", "Rama Sharma" },
    { "mismatch", "Suman Lata", "Suman Das Gupta" },
    { "mismatch", "Abdul Rahman", "Abdul Rahim" },
    { "mismatch", "Kamal Singh", "Kamla Singh" },
    { "mismatch", "Kamal Singh Rawat", "Kamala Singh Rawat" },
    { "mismatch", "Mohan Lal Sharma", "Sohan Lal Sharma" },
    { "mismatch", "Deepak Joshi", "Deepika Joshi" },
    { "mismatch", "Rita Das", "Ritu Das" },
    { "mismatch", "Anil Kumar", "Sunil Kumar" },
    { "mismatch", "Naseer Ahmed", "Basheer Ahmed" },
    { "review", "Kumar Rakesh", "Rakesh Kumar" },
    { "review", "Rakesh Kumar Sharma", "Rakesh K Sharma" },
    { "review", "Lakshmi", "Lakshmi Devi" },
    { "review", "Sunita Devi urf Guddi", "Sunita Devi" },
    { "review", "RK Sharma", "Rajesh Kumar Sharma" },
    { "review", "Ashok Patil", "Patil Ashok" },
    { "review", "A. P. J. Abdul Kalam", "Abdul Kalam" },
    { "review", "Rakesh Kumar", "Rakesh Lal" },
    { "review", "Sunita Devi", "Sunita Sharma" },
    { "review", "K Selvam", "Selvam" },
    { "review", "Rajesh", "Rajesh Kumar" },
    { "review", "Asha Vinayak Kulmethe", "Asha Kulmethe Vinayak Patil Rao" },
    { "mismatch", "Asha Vinayak Kulmethe", "Asha Vinayak Patil" },
    { "review", "Sunil Ramesh Patil", "Sunil Suresh Patil" },
    { "review", "Mohd Ali", "Ali" },
};
} // namespace

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelledPairs_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("booking");
        QFile file(QStringLiteral(MULAKAT_TEST_DATA "/names/pairs.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(u'\t');
            QTest::newRow(qPrintable(cells.at(0))) << cells.at(2) << cells.at(3) << cells.at(4);
        }
        QCOMPARE(lines.size(), 23);
    }
    void labelledPairs() { check(); }

    void morePairs_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("booking");
        for (const NameRow &row : nameRows)
            QTest::addRow("%s | %s", row.id, row.booking)
                << QString::fromUtf8(row.verdict) << QString::fromUtf8(row.id) << QString::fromUtf8(row.booking);
    }
    void morePairs() { check(); }

    void reasonsNameTheWords()
    {
        QCOMPARE(matchNames(u"Amit Sharma"_s, u"Amit Verma"_s).reasons, QStringList{ u"different:Sharma/Verma"_s });
        QCOMPARE(matchNames(u"Asha Vinayak Kulmethe"_s, u"Asha Kulmethe"_s).reasons,
                 QStringList{ u"extra-on-id:Vinayak"_s });
        QCOMPARE(matchNames(u"Raj Kumar"_s, u"Raj Kumari"_s).reasons, QStringList{ u"man-woman:Kumar/Kumari"_s });
    }

    void oddInputIsForTheOfficer()
    {
        for (const QString &text : { QString(), u"  "_s, u"---"_s, u"12345"_s }) {
            QCOMPARE(matchNames(text, u"Asha"_s).verdict, Verdict::Review);
            QCOMPARE(matchNames(u"Asha"_s, text).reasons, QStringList{ u"no-name"_s });
        }
        QCOMPARE(matchNames(QString(10'000, u'a'), u"Asha"_s).reasons, QStringList{ u"too-long"_s });
        QString many;
        for (int i = 0; i < 60; ++i)
            many += u"ab "_s;
        QCOMPARE(matchNames(many, many).reasons, QStringList{ u"too-long"_s });
    }

    void latinForm()
    {
        QCOMPARE(toLatin(u"सुनीता देवी"_s), u"Sunita Devi"_s);
        QCOMPARE(toLatin(u"राजेश कुमार"_s), u"Rajesh Kumar"_s);
        QCOMPARE(toLatin(u"Sunita Devi"_s), u"Sunita Devi"_s);
    }

    void speed()
    {
        QBENCHMARK
        {
            (void)matchNames(u"Rajehs Kumar Gupta"_s, u"Rajesh Kumar Gupta"_s);
        }
    }

private:
    void check()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, id);
        QFETCH(QString, booking);
        const NameMatch found = matchNames(id, booking);
        QVERIFY2(name(found.verdict) == wanted, qPrintable(name(found.verdict) + u' ' + found.reasons.join(u' ')));
        // Which side is the document makes no difference to the verdict.
        QCOMPARE(name(matchNames(booking, id).verdict), wanted);
    }
};
MULAKAT_TEST(NamesTest)
#include "test_names.moc"
