namespace Routing.Shops;

/// <summary>What a member of the staff may do; a lead may do all that an agent may.</summary>
public enum StaffRole
{
    Agent,
    Lead,
}
