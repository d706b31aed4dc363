namespace FactCheck.Tests.Claims;

/// <summary>
/// Sentences as debates and news have them, written before the weights were set: "+" where a desk would check one, "-" where
/// it would not, because it is an opinion, a question, a courtesy, a plan, a life told, or nothing that can be looked up.
/// </summary>
internal static class LabelledSentences
{
    public static readonly (bool Checked, string Text)[] Plain = Read( """
        + We have lost 4.2 million factory jobs since the agreement was signed.
        - Thank you very much, and good evening to everybody in the hall.
        + My opponent voted against the school meals bill three times.
        - I think the people of this state deserve better than that.
        + Violent crime in the city has doubled in the last five years.
        - You have two minutes to answer, Senator.
        + Under this governor the debt rose from 12 billion to 19 billion dollars.
        - Let me finish, please.
        + The deficit is the largest in the history of the republic.
        - What would you do on your first day in office?
        + One in five children in the north lives in poverty.
        - We are going to bring those jobs back, believe me.
        + He opposed the war in 2003, and now he says he never did.
        - I grew up in a small town where my father ran a garage.
        + The top one percent pay forty percent of all income taxes.
        - That is simply not who we are.
        + Our health system spends twice as much per patient as Canada does.
        - I look forward to this debate.
        + The unemployment rate among young women is 31 percent.
        - It is time for a change, and everybody in this room knows it.
        + She was the only senator to vote for the tariff.
        - My mother taught me to work hard and to tell the truth.
        + No other country in Europe has closed as many reactors as Germany.
        - We must do better for our veterans.
        + The border agency deported 87,000 people last year, fewer than in 2011.
        - Well, let me say a word about that.
        + The trade pact cost the country 60,000 jobs, according to the Institute for Labour.
        - You will hear a lot of promises tonight.
        + Congress passed the act in 1996 with votes from both parties.
        - Isn't it wonderful to be back here in Ohio?
        + Gasoline prices have fallen below two dollars for the first time since 2004.
        - I would hope that my colleague shares that view.
        + The minister owns shares in the company that won the contract.
        - God bless you all, and thank you.
        + The army has shrunk to its smallest size since 1940.
        - That is a great question, and I am glad that you asked it.
        + Half of all bankruptcies in the country are caused by medical bills.
        - We need a leader who listens.
        + Under the last mayor 14 libraries were closed.
        - Let us move on to the next subject.
        + His company was sued by more than 3,500 contractors.
        - They just don't get it.
        + The vaccine was approved in December 2020 after a trial with 43,000 people.
        - I will never give up on you.
        + We are the only rich country without paid leave for new mothers.
        - Folks, this is a choice between the past and the future.
        + The bridge was closed on Monday after inspectors found cracks in two pillars.
        - She smiled, waved to the crowd and sat down.
        + The company reported a loss of 340 million euros for the third quarter.
        - Perhaps the rain will stop by the weekend.
        + Police arrested 27 people during the protest in the capital on Saturday.
        - The evening light fell softly across the harbour.
        + The Supreme Court ruled 6-3 that the map was unlawful.
        - Many said that they were tired.
        + Exports to China fell 9.1 percent in May, the steepest drop since 2016.
        - It remains to be seen how the market reacts.
        + The earthquake killed at least 1,200 people and injured 9,000, officials said.
        - Nobody in the room spoke for a while.
        + The mayor resigned on Tuesday after prosecutors charged her with fraud.
        - His office did not reply to a request for comment.
        + Norway is the biggest producer of gas in western Europe.
        - “It was lovely,” she said.
        + “Crime has fallen by a third since I took office,” said Mayor Ana Ruiz.
        - He seemed surprised by the question.
        + The drug reduced the risk of a stroke by 22 percent, the study found.
        - What happens next is anybody’s guess.
        + The dam was built in 1954 and supplies water to 2.3 million people.
        - The two of them walked along the river and talked.
        + Sales of electric cars overtook those of diesel cars in March.
        - The meal was delicious, if a little cold.
        + The ministry spent 4.6 million pounds on consultants in 2019.
        - Neighbours hope that the playground opens soon.
        + The Senate rejected the nominee by 51 votes to 49.
        - More information is on our website.
        + The river rose to 8.4 metres on Thursday, its highest level in a century.
        - Follow us for updates.
        + Smoking causes nine out of ten lung cancers, according to the health agency.
        - Some would call it courage, others folly.
        + The airline cancelled 430 flights because of a strike by its pilots.
        - The debate is likely to go on for months.
        + The former minister was sentenced to seven years in prison for taking bribes.
        - It is hard to say why.
        + Renters in the city pay 38 percent of their income, more than anywhere else in the country.
        - Who pays for all this?
        + The city’s murder rate is higher than that of Chicago.
        - I remember the smell of the bakery on my street.
        + Three of the five commissioners were appointed by the president.
        - Still, there was a sense of relief.
        + The glacier lost 14 metres of ice in one summer.
        - This is what democracy looks like.
        + The law, passed in 2008, bans smoking in restaurants.
        - “We’ll see,” he said with a shrug.
        + NATO members agreed at the summit to spend 2 percent of output on defence.
        - The organisers plan another march next spring.
        + The hospital had no working generator on the night of the fire.
        - For me it was never about money.
        + The bank was fined 1.9 billion dollars for laundering drug money.
        - Please stay with us.
        + The population of the valley has halved since 1990.
        - Good luck to both of the candidates.
        + Iceland was the first country to elect a woman as its president.
        - She had always dreamed of the sea.
        + More people died of heat than of floods in 2022.
        - The question is whether voters will care.
        + The judge ordered the company to pay 12 million dollars to the families.
        - Every child should be able to read.
        + The president pardoned his former aide in January.
        - Let’s be honest with each other.
        + Tuition at the state’s universities rose by 60 percent in ten years.
        - Critics called the plan reckless and cruel.
        + The tunnel is 57 kilometres long, the longest of its kind in the world.
        - We are a nation of dreamers.
        + The governor vetoed the bill twice.
        - It could have been worse.
        + Only 12 of the 50 states require a licence.
        - Have you ever met him?
        + About 70 percent of the wheat came from Ukraine before the war.
        - Here is what you should know.
        + The factory in Leeds made half of the world’s typewriters in 1920.
        - His voice broke as he spoke of home.
        + Turnout was 43 percent, the lowest since the vote was introduced.
        - A spokeswoman declined to say more.
        + The agency knew of the leak in 2015 and told nobody, documents show.
        - Time will tell.
        """);

    /// <summary>Harder ones: what can be checked without a figure, and figures and names in what cannot.</summary>
    public static readonly (bool Checked, string Text)[] Hard = Read("""
        + He supported the invasion from the start.
        + The emails were hacked by a foreign power.
        + Vaccines do not cause autism.
        + Our navy is smaller than it was in 1917.
        + She wants to raise taxes on the middle class.
        + China manipulates its currency.
        + He called climate change a hoax.
        + The plan was written by lobbyists for the oil industry.
        + Nuclear power is cheaper than coal in most of Asia.
        + Lead pipes supply the schools of the district.
        + The senator took money from the gun lobby.
        + Immigrants commit fewer crimes than people born here.
        + The company moved its headquarters to Ireland to avoid taxes.
        + The president has never released his tax returns.
        + Women earn less than men for the same work.
        + The minister knew about the leak.
        + Spain has no law against it.
        + The pandemic began in a market in Wuhan.
        + Most of the money went to the richest families.
        + My plan would create 3 million jobs, according to the budget office.
        + I cut the crime rate by half when I was mayor.
        + We sent 14,000 troops to the border.
        + Teachers in Oklahoma have not had a raise in ten years.
        + The phone was made by children in Congo.
        + The treaty allows either side to leave after six months.
        + He is under investigation by the tax authority.
        + Fluoride in water lowers the intelligence of children.
        + The general told Congress that the war was lost.
        + The pope endorsed the candidate.
        + The factory dumped mercury into the lake for decades.
        + France banned the pesticide in 2018.
        + Sea levels rose 20 centimetres over the last century.
        + The fire destroyed 40 homes and a church in the village of Elm.
        + The firm’s founder was convicted of fraud in Texas.
        + According to the census, the county has 81,000 inhabitants.
        + The insurance does not cover people over 65.
        + Her opponent missed half of the votes in the Senate.
        + The euro fell below the dollar on Wednesday.
        + The train was going at 153 kilometres an hour, twice the limit.
        + The court found that the ministry broke the law.
        - There are three things that I want to do.
        - We will take a break now and be back in two minutes.
        - Senator, your response.
        - The next debate is on October 19.
        - I met a woman in Ohio last week who had tears in her eyes.
        - First, let me thank the university for hosting us.
        - The best is yet to come.
        - I have a lot of respect for the senator.
        - You cannot be serious.
        - Number one, we have to start listening.
        - The American people want results.
        - That’s why I am running for president.
        - I’ve been all over this country, and people are angry.
        - Is that fair?
        - Nobody knows what tomorrow brings.
        - He leaned back, closed his eyes and waited for the verdict.
        - The room smelled of coffee and old paper.
        - As a mother of three, I worry about it every day.
        - It’s a disaster, and everybody agrees.
        - Government should get out of the way.
        - In my view the court got it wrong.
        - Stay safe and look after each other.
        - The concert starts at 8 p.m. on Friday.
        - We are stronger together.
        - They say that money cannot buy love.
        - What a night!
        - Two men stood at the corner and argued about football.
        - I would like to ask the governor one more time.
        - The city wakes slowly on Sundays.
        - Her grandmother told her stories about the war.
        - This law is a disgrace.
        - We hope that the parties can agree.
        - If you work hard, you should be able to get ahead.
        - The view from the tower is the finest in the world.
        - Analysts expect a rise of 3 percent next year.
        - The company hopes to sell a million units.
        - I’ll tell you something about leadership.
        - That would be a terrible mistake.
        - Go to our site to read the full plan.
        - Good evening from Hofstra University in Hempstead, New York.
        - The president should resign.
        - There was silence, then laughter.
        - Perhaps the bank will raise rates in June.
        - I was ten when my father died.
        - The candidates will have 90 seconds to answer each question.
        - He shook hands with the mayor and left by the back door.
        - But here is the thing.
        - To many, it felt like the end of an era.
        - What did the minister know, and when did he know it?
        - Sunday lunch at her house was always loud.
        """);

    private static (bool Checked, string Text)[] Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[0] == '+', line[2..]))];
}
