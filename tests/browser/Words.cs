namespace Routing.Browser.Tests;

/// <summary>What people say, and what the pages and the demo shop say, in one language.</summary>
internal sealed record Words(
    string Question,
    string Answer,
    string Thanks,
    string Comment,
    string Welcome,
    string ServedByLin,
    string WhyLin,
    string RunnerUp,
    string FiveStars)
{
    private static readonly Words English = new(
        "Is the blue coat in stock?",
        "Yes, in every size.",
        "Then I take two.",
        "Quick and friendly.",
        "Hello and welcome to Demo Shop! What can we do for you?",
        "You are talking with Lin",
        "Of 2 free colleagues you had the most room",
        "Next would have been Mei",
        "5 stars");

    private static readonly Words Chinese = new(
        "这件蓝色的大衣还有货吗？",
        "有的，所有尺码都有。",
        "那我要两件。",
        "回复很快，态度很好。",
        "您好，欢迎光临示例店铺！请问有什么可以帮您？",
        "Lin 正在为您服务",
        "在 2 位空闲客服中，您的负载最低",
        "其次是 Mei",
        "5 星");

    public static Words In(string language) => language == "zh" ? Chinese : English;
}
