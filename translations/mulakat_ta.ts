<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ta_IN" sourcelanguage="en">
<context>
    <name>mulakat::ui::shell::BoothScreen</name>
    <message>
        <source>Officer</source>
        <translation>அதிகாரி</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Your token</source>
        <translation>உங்கள் டோக்கன்</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>சாளரம் %1</translation>
    </message>
    <message>
        <source>Booth %1</source>
        <translation>அறை %1</translation>
    </message>
    <message>
        <source>You will be called</source>
        <translation>நீங்கள் அழைக்கப்படுவீர்கள்</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>நேரம்</translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation>சந்திப்பு எண்</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>வந்தவர்கள்</translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation>ஒப்படைத்தவை</translation>
    </message>
    <message>
        <source>Adults: %1</source>
        <translation>பெரியவர்கள்: %1</translation>
    </message>
    <message>
        <source>children: %1</source>
        <translation>குழந்தைகள்: %1</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 நிமிடங்கள்</translation>
    </message>
    <message>
        <source>Keep this slip. Wait until your token is called.</source>
        <translation>இந்தச் சீட்டை வைத்திருங்கள். உங்கள் டோக்கன் அழைக்கப்படும் வரை காத்திருங்கள்.</translation>
    </message>
    <message>
        <source>How to join your video visit</source>
        <translation>வீடியோ சந்திப்பில் சேருவது எப்படி</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>பார்வையாளர்</translation>
    </message>
    <message>
        <source>Scan this with the phone you will talk on:</source>
        <translation>பேசப் போகும் தொலைபேசியால் இதை ஸ்கேன் செய்யுங்கள்:</translation>
    </message>
    <message>
        <source>Or open “Join” on the prison&apos;s page and type:</source>
        <translation>அல்லது சிறையின் பக்கத்தில் “Join” திறந்து உள்ளிடுங்கள்:</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>ஒருமுறைக் குறியீடு</translation>
    </message>
    <message>
        <source>Room PIN</source>
        <translation>அறை PIN</translation>
    </message>
    <message>
        <source>Join ten minutes early. Have your identity card with you. Show these codes to nobody.</source>
        <translation>பத்து நிமிடம் முன்னதாகச் சேருங்கள். அடையாள அட்டையை வைத்திருங்கள். இந்தக் குறியீடுகளை யாரிடமும் காட்டாதீர்கள்.</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>வீடியோ அழைப்பு</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>நேரில்</translation>
    </message>
</context>
</TS>
