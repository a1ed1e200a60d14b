namespace Routing.LoadTest.Actors;

/// <summary>A member of staff who is signed in.</summary>
/// <param name="Agent">His id.</param>
/// <param name="Queue">The queue he belongs to.</param>
/// <param name="Cookie">What proves it: the value of the Cookie header.</param>
public sealed record StaffCookie(string Agent, string Queue, string Cookie);
